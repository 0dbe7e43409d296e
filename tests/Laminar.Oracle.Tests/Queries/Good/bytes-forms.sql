-- rows: few.csv
SELECT ENCODE(b, 'hex') AS hex, ENCODE(b, 'BASE64') AS base64, ENCODE(b, 'escape') AS escape, HEX(b) AS h, TO_BASE64(b) AS t, DECODE(ENCODE(b, 'escape'), 'escape') = b AS same, UNHEX('1f 0A') AS u, DECODE('AQID' || ' ', 'base64') AS d,
    ENCODE(Note, 'utf-8') AS e, DECODE(b, 'ISO-8859-1') AS c, CONVERT_FROM(CONVERT_TO(Note || 'ü', 'LATIN1'), 'LATIN1') AS l, TO_BASE64(Note) AS n, FROM_BASE64('TGFtaW5hcg==') AS f
FROM (SELECT CONVERT_TO(Note, 'UTF8') || X'00FF5C' AS b, Note FROM Trade) AS t
