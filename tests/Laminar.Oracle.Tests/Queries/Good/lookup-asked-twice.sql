-- rows: few.csv
-- asks Labels
-- The second is looked up by what the first has found
SELECT t.Quantity, a.Text AS first, b.Text AS second FROM Trade AS t JOIN Labels AS a ON a.Code = CAST(t.Price AS INT) LEFT JOIN Labels AS b ON b.Code = CAST(a.Weight AS INT)
