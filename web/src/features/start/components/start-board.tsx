import { Col, Row, Space } from 'antd';
import { ChangeList } from './change-list.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { LightList } from './light-list.tsx';
import { NoticeList } from './notice-list.tsx';
import { TaskTable } from './task-table.tsx';

/** What somebody has to know in the morning. */
export default function StartBoard() {
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} lg={16}>
        <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
          <TaskTable />
          <LightList />
          <ChangeList />
        </Space>
      </Col>
      <Col xs={24} lg={8}>
        <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
          <DeadlineList />
          <NoticeList />
        </Space>
      </Col>
    </Row>
  );
}
