-- rows: few.csv
SELECT TRY_CAST(Note AS INTEGER) AS a, TRY_CAST(Symbol || '1' AS INTEGER) AS b, TRY_CAST('1' || Quantity AS INTEGER) AS c, TRY_CAST('2024-02-' || Quantity AS DATE) AS d FROM Trade WHERE Quantity > 5
