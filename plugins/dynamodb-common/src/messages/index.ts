export { englishMessages } from './catalogue';
export { formatMessage, type Translate } from './formatMessage';
export {
  message,
  sentences,
  type Message,
  type MessageId,
  type MessageValue,
  type Wording,
} from './Message';
