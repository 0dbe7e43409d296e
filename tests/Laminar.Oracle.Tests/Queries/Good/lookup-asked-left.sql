-- rows: few.csv
-- asks Labels
SELECT t.Quantity, l.Text, l.Fee FROM Trade AS t LEFT JOIN Labels AS l ON l.Code = CAST(t.Price AS INT) AND l.Weight > 0
