-- rows: few.csv
SELECT Symbol, note, n FROM Trade CROSS JOIN UNNEST(ARRAY[Note, 'all of twelve bytes and more']) AS u(note), UNNEST(ARRAY[Quantity, 7]) AS v(n) WHERE n > 7 AND Sell
