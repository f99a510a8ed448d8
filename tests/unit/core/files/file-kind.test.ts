import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../../src/core/files/file-kind.ts';

const bytes = (head: string) => Uint8Array.from(head, (letter) => letter.charCodeAt(0) & 255);
const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

describe('the kind of a file', () => {
  it.each([
    ['nghi-quyet.pdf', '%PDF-1.7', 'pdf'],
    ['khong-duoi', 'rác ở đầu\n%PDF-1.4', 'pdf'],
    ['nghi-quyet.pdf', '<!doctype html><title>Đăng nhập', 'html'],
    ['nghi-quyet.pdf', 'cut', 'damaged'],
    ['nghi-quyet.pdf', '', 'empty'],
    ['bao-cao.docx', 'PK\x03\x04....word/document.xml', 'docx'],
    ['tai-ve', 'PK\x03\x04....[Content_Types].xml....word/document.xml', 'docx'],
    ['bao-cao.docx', `${OLE}EncryptedPackage`, 'protected'],
    ['bao-cao.doc', OLE, 'old-word'],
    ['bang.xls', OLE, 'spreadsheet'],
    ['bang.xlsx', 'PK\x03\x04....xl/workbook.xml', 'spreadsheet'],
    ['trinh-bay.pptx', 'PK\x03\x04....ppt/slides', 'slides'],
    ['bao-cao.odt', 'PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text', 'open-document'],
    ['nen.zip', 'PK\x03\x04....a.txt', 'unknown-kind'],
    ['bao-cao.rtf', '{\\rtf1', 'rtf'],
    ['anh.jpg', '\xFF\xD8\xFF\xE0', 'picture'],
    ['scan.png', '\x89PNG\r\n', 'picture'],
    ['trang.html', 'anything', 'html'],
    ['ghi-chep.txt', 'Chi bo hop', 'text'],
    ['ghi-chep.md', '# Chi bo', 'text'],
    ['README', 'Chi bo hop', 'text'],
    ['chuong-trinh.exe', 'MZ\x90\x00\x03\x00', 'unknown-kind'],
  ])('%s is told by its bytes first', (name, head, kind) => {
    expect(fileKind(name, bytes(head))).toBe(kind);
  });
});
