-- rows: few.csv
SELECT CASE Symbol WHEN 'A' THEN Quantity END AS a, CASE WHEN Fee > 1 THEN 'high' WHEN Fee <= 1 THEN 'low' ELSE 'none' END AS b FROM Trade
