-- rows: few.csv
SELECT Fee IS NULL AS a, Note IS NOT NULL AS b, (Fee > 1) IS TRUE AS c, (Fee > 1) IS NOT FALSE AS d, (Fee > 1) IS UNKNOWN AS e FROM Trade
