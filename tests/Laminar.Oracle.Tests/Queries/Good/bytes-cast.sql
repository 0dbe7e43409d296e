-- rows: few.csv
SELECT CAST(CONVERT_TO(Note, 'UTF8') AS VARCHAR) AS t, CAST('\x1f0A' AS BYTES) AS hex, CAST(Note || '\000\\' AS BYTEA) AS escapes, TRY_CAST('\x1' AS VARBINARY) AS none, CAST(X'0102' AS VARCHAR(4)) AS short, CAST(NULL AS BYTES) AS nothing
FROM Trade
