import { formFromParameters } from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import { renderHook, waitFor } from '@testing-library/react';
import { saveDraft } from './draftStorage';
import { useOrderDraft } from './useOrderDraft';

function openPage(address: string, state: unknown = null) {
  window.history.replaceState(state, '', address);
}

function query() {
  return new URLSearchParams(window.location.search);
}

/** As Backstage's form reads it. */
function keptValues() {
  return JSON.parse(query().get('formData') ?? 'null');
}

beforeEach(() => {
  window.sessionStorage.clear();
  openPage('/create/templates/default/order');
});
afterEach(() => jest.restoreAllMocks());

describe('useOrderDraft', () => {
  it('keeps the values of all pages in the address, soon after each change', async () => {
    const { rerender } = renderHook(useOrderDraft, {
      initialProps: { name: 'users' },
    });
    await waitFor(() => expect(keptValues()).toEqual({ name: 'users' }));
    const draft = query().get('draft');
    rerender({ name: 'users & "più"+=%' });
    await waitFor(() =>
      expect(keptValues()).toEqual({ name: 'users & "più"+=%' }),
    );
    expect(query().get('draft')).toBe(draft);
  });

  it('keeps them at once when the step is left and when the page is reloaded', () => {
    const { rerender, unmount } = renderHook(useOrderDraft, {
      initialProps: { name: 'a' },
    });
    window.dispatchEvent(new Event('pagehide'));
    expect(keptValues()).toEqual({ name: 'a' });
    rerender({ name: 'ab' });
    unmount();
    expect(keptValues()).toEqual({ name: 'ab' });
  });

  it("leaves the rest of the address and the router's state as they are", () => {
    openPage('/create/x?theme=dark&theme=high#top', { key: 'abc', idx: 3 });
    renderHook(() => useOrderDraft({ name: 'a' })).unmount();
    expect(window.location.pathname).toBe('/create/x');
    expect(window.location.hash).toBe('#top');
    expect(query().getAll('theme')).toEqual(['dark', 'high']);
    expect(window.history.state).toEqual({ key: 'abc', idx: 3 });
  });

  it('leaves the address of another page alone that was opened meanwhile', () => {
    const { unmount } = renderHook(() => useOrderDraft({ name: 'a' }));
    openPage('/catalog?kind=resource');
    unmount();
    expect(window.location.search).toBe('?kind=resource');
  });

  it('does not write a table that is kept with its form', () => {
    const table = { tableName: 'users-prod' };
    saveDraft('table', formFromParameters(table));
    renderHook(() => useOrderDraft({ name: 'a', table })).unmount();
    expect(keptValues()).toEqual({ name: 'a' });
  });

  it('writes the table of a link while its page has not been opened', () => {
    const values = { name: 'a', table: { tableName: 'users-prod' } };
    renderHook(() => useOrderDraft(values)).unmount();
    expect(keptValues()).toEqual(values);
  });

  it('keeps no value that a template adds, which may be a password', () => {
    const values = { name: 'a', password: 'secret' };
    renderHook(() => useOrderDraft(values)).unmount();
    expect(keptValues()).toEqual({ name: 'a' });
  });

  it('leaves out what is too long for an address, and keeps the rest', () => {
    const values = { description: 'x'.repeat(20_000), name: 'a', owner: 'b' };
    renderHook(() => useOrderDraft(values)).unmount();
    expect(keptValues()).toEqual({ name: 'a', owner: 'b' });
    expect(window.location.search.length).toBeLessThan(8000);
  });

  it('does nothing where the form does not tell its values', () => {
    renderHook(() => useOrderDraft(undefined)).unmount();
    expect(window.location.search).toBe('');
  });

  it('goes on when the browser refuses to change the address', () => {
    jest.spyOn(window.history, 'replaceState').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    renderHook(() => useOrderDraft({ name: 'a' })).unmount();
    expect(window.location.search).toBe('');
  });
});
