/**
 * What people in Chinese offices take for a password beside what is in lists of leaks: the system's and the job's own words, phrases and names in
 * pinyin, places, keys in a row. Each stands for all its variations with digits, signs and capitals.
 */
export const habitualWords: readonly string[] = [
  ...'mingji jixiao yusuan caizheng caiwu kuaiji juesuan zijin zhibiao pingjia jiankong shenji shenhe shenpi baobiao taizhang'.split(
    ' ',
  ),
  ...'admin administrator root system sysadmin super superadmin guanliyuan guanli xitong anquan shenjiyuan yonghu user guest test ceshi demo'.split(
    ' ',
  ),
  ...'mima koulin kouling password passwd pass pwd denglu huanying welcome hello changeme letmein secret login default initial chushi'.split(
    ' ',
  ),
  ...'danwei bangong bangongshi jiguan zhengfu zhengwu zhengwuwang neiwang dangwei dangzheng renda zhengxie xuanchuan wangxin wangxinban'.split(
    ' ',
  ),
  ...'keyuan kezhang juzhang chuzhang zhuren shuji bumen caizhengju jiaoyuju jiaoyu xuexiao weisheng gongan minzheng shuiwu nongye linye'.split(
    ' ',
  ),
  ...'woaini woaiwo aini iloveyou wobuzhidao nihao nihaoma woshishui wode baobao baobei laopo laogong mama baba haizi tiantian xixi haha'.split(
    ' ',
  ),
  ...'zhongguo china zhonghua gongheguo renmin woaizhongguo gongchandang aiguo xinxin jiayou fadacai facai gongxifacai pingan jiankang kuaile'.split(
    ' ',
  ),
  ...'zhang wang li zhao liu chen yang huang zhou wu xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng han feng cao peng'.split(
    ' ',
  ),
  ...'zhangsan lisi wangwu zhaoliu zhangwei wangwei wangfang liwei liuwei wangjing zhangmin lina liuyang xiaoming xiaohong'.split(
    ' ',
  ),
  ...'beijing shanghai tianjin chongqing guangzhou shenzhen hangzhou nanjing wuhan chengdu xian suzhou shenyang dalian qingdao jinan'.split(
    ' ',
  ),
  ...'hebei shanxi liaoning jilin heilongjiang jiangsu zhejiang anhui fujian jiangxi shandong henan hubei hunan guangdong hainan sichuan'.split(
    ' ',
  ),
  ...'guizhou yunnan shaanxi gansu qinghai taiwan neimenggu guangxi xizang ningxia xinjiang xianggang aomen shijiazhuang tangshan qinhuangdao'.split(
    ' ',
  ),
  ...'handan xingtai baoding zhangjiakou chengde cangzhou langfang hengshui qianan taiyuan zhengzhou changsha hefei fuzhou nanchang kunming'.split(
    ' ',
  ),
  ...'lanzhou xining guiyang nanning haikou lasa yinchuan wulumuqi haerbin changchun huhehaote xiamen ningbo wuxi foshan dongguan'.split(
    ' ',
  ),
  ...'huawei xiaomi lenovo lianxiang alibaba taobao tengxun weixin dingding feishu baidu wps office windows oracle mysql'.split(
    ' ',
  ),
  ...'qwe qwer qwert qwerty asd asdf asdfg zxc zxcv zxcvb qaz wsx edc rfv qazwsx qazwsxedc wasd abc abcd abcde abcdef abcabc aaa aaaa aabb'.split(
    ' ',
  ),
  ...'a aa ab ad az q qq qw w ww z zz zx x xx asas qwqw zzz xxx sss ddd'.split(' '),
  ...'spring summer autumn winter chuntian xiatian qiutian dongtian january monday xinnian happynewyear longnian shenian manian'.split(
    ' ',
  ),
];
