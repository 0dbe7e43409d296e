-- rows: few.csv
SELECT b, LENGTH(b) AS n, OCTET_LENGTH(b) AS o, BIT_LENGTH(b) AS bits, b || X'00FF' || b AS twice, SUBSTRING(b FROM 2) AS rest, SUBSTR(b, 0, 3) AS part, POSITION(X'6F' IN b) AS place, MD5(b) AS md5, SHA256(b) AS sha, GET_BYTE(b, 2) AS third
FROM (SELECT CONVERT_TO(Note, 'UTF8') AS b FROM Trade) AS t
