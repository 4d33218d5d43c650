import { parseStartOptions } from './startOptions';
import { UsageError } from '@aws-dynamodb-kro/sandbox';

describe('the options of npm start', () => {
  it('have defaults', () => {
    expect(parseStartOptions([])).toEqual({
      fresh: false,
      port: undefined,
      ack: process.env.SANDBOX_ACK,
      engines: true,
    });
  });

  it('are read', () => {
    expect(
      parseStartOptions([
        '--fresh',
        '--port',
        '3100',
        '--ack',
        'bin/ack',
        '--no-engines',
      ]),
    ).toEqual({ fresh: true, port: 3100, ack: 'bin/ack', engines: false });
  });

  it('ask for help', () => {
    expect(parseStartOptions(['--help'])).toBe('help');
    expect(parseStartOptions(['-h'])).toBe('help');
  });

  it.each(['1024', '65535'])('take port %s', port => {
    expect(parseStartOptions(['--port', port])).toMatchObject({
      port: Number(port),
    });
  });

  it.each(['1023', '65536', 'http', '3000.5', ''])(
    'refuse port "%s" with the rule and an example',
    port => {
      expect(() => parseStartOptions(['--port', port])).toThrow(
        new UsageError(
          `--port ${port}: not a port from 1024 to 65535. Example: npm start -- --port 3100`,
        ),
      );
    },
  );

  it('refuse an unknown option and show those that there are', () => {
    expect(() => parseStartOptions(['--fersh'])).toThrow(/--fersh[^]*--fresh /);
  });
});
