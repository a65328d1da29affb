#!/bin/sh
# Makes the pdfs of this folder anew from sources/*.html: by Chromium (name.chromium.pdf) and by LibreOffice (name.libreoffice.pdf).
# Needs the Debian packages chromium, libreoffice-writer, libreoffice-calc, fonts-droid-fallback, poppler-utils and imagemagick, and node; the results differ in bytes, not in content.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice "-env:UserInstallation=file://$work/profile" --headless "$@" --outdir "$work" >/dev/null 2>&1; }
for source in sources/*.html; do
  name=$(basename "$source" .html)
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer "--print-to-pdf=$PWD/$name.chromium.pdf" "file://$PWD/$source" >/dev/null 2>&1
  cp "$source" "$work/$name.html"
  office --infilter='HTML (StarWriter)' --convert-to 'pdf:writer_pdf_Export' "$work/$name.html"
  mv "$work/$name.pdf" "$name.libreoffice.pdf"
done
# A workbook's print: cells as wide as the sheet has them, text clipped at their edges.
cp sources/landscape.html "$work/sheet.html"
office --infilter='HTML (StarCalc)' --convert-to xlsx "$work/sheet.html"
office --convert-to 'pdf:calc_pdf_Export' "$work/sheet.xlsx"
mv "$work/sheet.pdf" landscape.calc.pdf
# Encrypted with a password to open, and with an owner's password only (both are "云川" in pinyin).
office --infilter='HTML (StarWriter)' --convert-to 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"yunchuan"}}' "$work/nested-and-plain.html"
mv "$work/nested-and-plain.pdf" needs-password.pdf
office --infilter='HTML (StarWriter)' --convert-to 'pdf:writer_pdf_Export:{"RestrictPermissions":{"type":"boolean","value":"true"},"PermissionPassword":{"type":"string","value":"yunchuan"},"Changes":{"type":"long","value":"0"}}' "$work/nested-and-plain.html"
mv "$work/nested-and-plain.pdf" owner-password.pdf
# Scans of the landscape form: a page of a pdf, askew and noisy, and the same as a picture file.
pdftoppm -r 150 -gray landscape.libreoffice.pdf "$work/page"
convert "$work"/page-1.pgm -background white -rotate 0.7 -attenuate 0.15 +noise Gaussian -gaussian-blur 0x0.5 -quality 55 landscape.scan.jpg
convert "$work"/page-1.pgm -colors 8 -depth 4 landscape.scan.png
node wrap-scan.ts landscape.scan.jpg landscape.scan.pdf
