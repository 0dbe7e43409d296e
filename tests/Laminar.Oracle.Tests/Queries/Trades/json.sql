SELECT (j -> 'n')::text, j ->> 'n', j -> 'l' ->> 1, (j ->> 'q')::int, (j -> 'l')::text, jsonb_path_exists(j::jsonb, '$.l[2]'), json_typeof(j) = 'object', json_array_length(j -> 'l')
FROM (SELECT ('{"n": ' || coalesce('"' || note || '"', 'null') || ', "q": ' || quantity || ', "l": [1, "' || symbol || '"]}')::json AS j FROM every_trade) t
