-- rows: few.csv
SELECT Quantity, k, v FROM Trade CROSS JOIN UNNEST(MAP[Symbol, Note, 'z', 'last']) AS u(k, v)
