-- rows: few.csv
-- asks Labels
-- Windows behind rows that wait see what they would see if every answer were there at once
SELECT l.Text, window_end, SUM(t.Quantity) AS q FROM Trade AS t LEFT JOIN Labels AS l ON l.Code = CAST(t.Price AS INT) GROUP BY l.Text, TUMBLE(t.Ts, INTERVAL '10' SECOND) LATE DATA DROP
