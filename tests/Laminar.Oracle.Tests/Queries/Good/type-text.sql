-- rows: few.csv
SELECT Symbol || Note AS a, CAST(Quantity AS VARCHAR) AS b, CAST(Note AS VARCHAR(3)) AS c, 'it''s' AS d FROM Trade
