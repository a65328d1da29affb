#!/bin/sh
# Makes the pdfs of this folder anew from sources/*.html: by Chromium (name.chromium.pdf) and by LibreOffice (name.libreoffice.pdf).
# Needs the Debian packages chromium, libreoffice-writer, libreoffice-calc and fonts-noto-cjk; the results differ in bytes, not in content.
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
