-- rows: few.csv
SELECT j -> 'n' AS a, j ->> 'n' AS b, CAST(j AS JSON) -> 'l' ->> 1 AS c, JSON_VALUE(j, '$.q' RETURNING INTEGER) AS d, JSON_QUERY(j, '$.l') AS e, JSON_EXISTS(j, '$.l[2]') AS f, j IS JSON OBJECT AS g, JSON_ARRAY_LENGTH(j -> 'l') AS h
FROM (SELECT '{"n": ' || COALESCE('"' || Note || '"', 'null') || ', "q": ' || Quantity || ', "l": [1, "' || Symbol || '"]}' AS j FROM Trade) AS t
