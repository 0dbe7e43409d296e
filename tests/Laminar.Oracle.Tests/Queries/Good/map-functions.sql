-- rows: few.csv
SELECT CARDINALITY(m) AS n, MAP_KEYS(m) AS keys, MAP_VALUES(m) AS vals, MAP_ENTRIES(m) AS entries, MAP_CONTAINS_KEY(m, 'A') AS has, MAP_CONTAINS_KEY(m, Note) AS has_note, CARDINALITY(CASE WHEN Sell THEN m END) AS maybe
FROM (SELECT Note, Sell, MAP[Symbol, Note, 'z', 'a value of more than twelve bytes'] AS m FROM Trade) AS t
