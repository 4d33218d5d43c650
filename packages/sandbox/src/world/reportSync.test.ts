import type { SyncReport } from '../gitops';
import { reportSync } from './reportSync';

const report = {
  commit: '0123456789abcdef',
  subject: 'Order users',
  applied: [],
  pruned: [],
  skipped: [],
  failed: [],
} as SyncReport;

describe('reportSync', () => {
  it('says what a commit did, and nothing when it did nothing', () => {
    const messages: string[] = [];
    const onReport = reportSync(message => messages.push(message));
    onReport(report);
    onReport({
      ...report,
      applied: [
        { path: 'a/users/application.yaml', object: 'Application a/users' },
      ],
    } as SyncReport);
    expect(messages).toEqual(['GitOps 0123456 "Order users": 1 applied']);
  });

  it('names what failed, once while it fails alike', () => {
    const messages: string[] = [];
    const onReport = reportSync(message => messages.push(message));
    const failing = {
      ...report,
      failed: [{ path: 'a/users/application.yaml', message: 'no such kind' }],
    } as SyncReport;
    onReport(failing);
    onReport(failing);
    expect(messages).toEqual([
      'GitOps 0123456 "Order users": 1 failed, tried again\n  a/users/application.yaml: no such kind',
    ]);
  });
});
