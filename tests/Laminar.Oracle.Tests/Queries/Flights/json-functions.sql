SELECT JSON_VALUE(j, '$.from') AS origin, JSON_VALUE(j, '$.miles' RETURNING INTEGER) AS miles, j -> 'late' AS late, j ->> 'late' AS text, j -> 'to' ->> -1 AS place, JSON_QUERY(j, '$.to') AS places, JSON_ARRAY_LENGTH(j -> 'to') AS n, JSON_TYPEOF(j -> 'late') AS kind,
  JSON_EXISTS(j, '$.to[1]') AS two, j IS JSON OBJECT AS object, (j -> 'to') IS JSON ARRAY AS list
FROM (SELECT '{"from": "' || Origin || '", "miles": ' || Distance || ', "to": ["' || Destination || '"' || CASE WHEN Distance > 1000 THEN ', "' || Origin || '"]' ELSE ']' END || ', "late": ' || CASE WHEN Delay > 0 THEN 'true}' ELSE 'null}' END AS j
  FROM Flight WHERE Delay > 30) AS t WHERE JSON_VALUE(j, '$.miles' RETURNING INTEGER) > 500
-- postgres
SELECT j ->> 'from', (j ->> 'miles')::int, (j -> 'late')::text, j ->> 'late', j -> 'to' ->> -1, (j -> 'to')::text, json_array_length(j -> 'to'), json_typeof(j -> 'late'),
  j -> 'to' -> 1 IS NOT NULL, json_typeof(j) = 'object', json_typeof(j -> 'to') = 'array'
FROM (SELECT ('{"from": "' || origin || '", "miles": ' || distance || ', "to": ["' || destination || '"' || CASE WHEN distance > 1000 THEN ', "' || origin || '"]' ELSE ']' END || ', "late": ' || CASE WHEN delay > 0 THEN 'true}' ELSE 'null}' END)::json AS j
  FROM flight WHERE delay > 30) t WHERE (j ->> 'miles')::int > 500
