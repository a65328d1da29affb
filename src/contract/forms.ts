import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { bilingual, id } from './shared-schemas.ts';

const form = z.string().max(80);
const version = z.coerce.number().int().min(1).max(1_000_000).optional();
/** The number of a project, from 1. Where none is named, a form that is filled for a project comes for all of them, bound into one. */
const project = z.coerce.number().int().min(1).max(100_000).optional();
const params = z.strictObject({ id, form });
const which = { version, project };

export const formEndpoints = {
  list: endpoint({
    id: 'form.list',
    method: 'get',
    path: '/forms',
    tag: 'forms',
    summary: { zh: '正式表样', en: 'Official forms' },
    answer: {
      status: 200,
      schema: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            title: bilingual,
            /** Whose form it is and where its layout was seen. */
            origin: bilingual,
            scope: z.enum(['paper', 'project']),
            /** What is computed for it beside the plan; null where nothing is. */
            needs: z.enum(['review', 'scores', 'monitoring']).nullable(),
          }),
        ),
      }),
    },
  }),
  readLosses: endpoint({
    id: 'plan.form-losses',
    method: 'get',
    path: '/plans/:id/forms/:form/losses',
    tag: 'forms',
    summary: { zh: '计划中哪些内容在这张表里没有位置', en: 'What of the plan has no place in the form' },
    params,
    query: z.strictObject(which),
    answer: {
      status: 200,
      schema: z.object({
        items: z.array(
          z.object({
            name: bilingual,
            /** Whose it is: the project's or indicator's name; "" for the paper as a whole. */
            owner: z.string(),
            text: z.string(),
            why: z.enum(['no-place', 'unread', 'filled-from-above', 'cut-at-sign']),
          }),
        ),
      }),
    },
    errors: ['unknown_form', 'unknown_project'],
  }),
  write: endpoint({
    id: 'plan.form',
    method: 'get',
    path: '/plans/:id/forms/:form',
    tag: 'forms',
    summary: { zh: '生成正式表样（Word、Excel 或 pdf）', en: 'The plan as an official form' },
    params,
    query: z.strictObject({ ...which, format: z.enum(['docx', 'xlsx', 'pdf']) }),
    answer: { status: 200, file: true },
    errors: ['unknown_form', 'unknown_project', 'nothing_to_render'],
  }),
  preview: endpoint({
    id: 'plan.form-preview',
    method: 'get',
    path: '/plans/:id/forms/:form/preview',
    tag: 'forms',
    summary: { zh: '打印预览：共几页', en: 'How the form will print: its pages' },
    params,
    query: z.strictObject(which),
    answer: { status: 200, schema: z.object({ pages: z.number().int() }) },
    errors: ['unknown_form', 'unknown_project', 'nothing_to_render'],
  }),
  previewPage: endpoint({
    id: 'plan.form-preview-page',
    method: 'get',
    path: '/plans/:id/forms/:form/preview/:page',
    tag: 'forms',
    summary: { zh: '打印预览的一页（图像）', en: 'One page of it as a picture' },
    params: z.strictObject({ id, form, page: z.coerce.number().int().min(1).max(10_000) }),
    query: z.strictObject({ ...which, width: z.coerce.number().int().min(200).max(2400).default(1000) }),
    answer: { status: 200, file: true },
    errors: ['unknown_form', 'unknown_project', 'nothing_to_render'],
  }),
};
