import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { dynamodbTranslationRef } from '../../translations';
import { TableList } from './TableList';
import { useTableList } from './useTableList';

/** All DynamoDB tables of the catalog, below the header that the new frontend system gives a page. */
export function DynamoDBTableListPage() {
  const list = useTableList();
  return (
    <Content>
      <TableList list={list} />
    </Content>
  );
}

/** The same page for Backstage's old frontend system, where a page brings its header. */
export function DynamoDBTableListPageWithHeader() {
  const { t } = useTranslationRef(dynamodbTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('list.title')} />
      <DynamoDBTableListPage />
    </Page>
  );
}
