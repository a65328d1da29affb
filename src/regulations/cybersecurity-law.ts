import { defineRegulation } from './regulation.ts';

/** The Cybersecurity Law, as far as it asks something of the software itself. */
export const cybersecurityLaw = defineRegulation(
  { number: '网络安全法', title: '中华人民共和国网络安全法', date: '2017-06-01', mark: 'seen' },
  {
    logsKeptSixMonths: {
      topic: '第二十一条（三），2025 年修正后为第二十三条（三）：网络日志留存不少于六个月',
      mark: 'seen',
    },
  },
);
