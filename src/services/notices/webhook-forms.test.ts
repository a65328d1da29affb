import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { wasTaken, webhookRequest } from './webhook-forms.ts';

const now = new Date('2026-03-24T01:00:00Z');
const robot = { name: 'x', url: 'https://robot.example/send?access_token=t' };

test('企业微信 takes a text as it is', () => {
  expect(webhookRequest({ ...robot, kind: 'wecom' }, '到期', now)).toEqual({
    url: robot.url,
    body: { msgtype: 'text', text: { content: '到期' } },
  });
});

test('钉钉 wants time and signature in the address', () => {
  const { url, body } = webhookRequest({ ...robot, kind: 'dingtalk', secret: 'SEC1' }, '到期', now);
  const { searchParams } = new URL(url);
  expect(searchParams.get('access_token')).toBe('t');
  expect(searchParams.get('timestamp')).toBe('1774314000000');
  expect(searchParams.get('sign')).toBe(createHmac('sha256', 'SEC1').update('1774314000000\nSEC1').digest('base64'));
  expect(body).toEqual({ msgtype: 'text', text: { content: '到期' } });
  expect(webhookRequest({ ...robot, kind: 'dingtalk' }, '到期', now).url).toBe(robot.url);
});

test('飞书 wants seconds and signature in the body, signed with time and secret as the key', () => {
  const sign = createHmac('sha256', '1774314000\nSEC2').update('').digest('base64');
  expect(webhookRequest({ ...robot, kind: 'feishu', secret: 'SEC2' }, '到期', now)).toEqual({
    url: robot.url,
    body: { timestamp: '1774314000', sign, msg_type: 'text', content: { text: '到期' } },
  });
  expect(webhookRequest({ ...robot, kind: 'feishu' }, '到期', now).body).not.toHaveProperty('sign');
});

test('a robot that refuses says so in the body of a 200', () => {
  for (const yes of [{ errcode: 0, errmsg: 'ok' }, { code: 0, msg: 'success' }, { StatusCode: 0 }])
    expect(wasTaken(yes)).toBe(true);
  for (const no of [{ errcode: 310000 }, { code: 19021 }, undefined, 'ok', {}]) expect(wasTaken(no)).toBe(false);
});
