/** How the name of an office ends. */
export const OFFICE = /[局委办院所校馆站队会部处厅府社心园团室司镇乡街道科组学宫]$|公司$|[残妇文侨工商社科]联$/;
