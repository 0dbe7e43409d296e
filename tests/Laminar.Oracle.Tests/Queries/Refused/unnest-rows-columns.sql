-- fails: LAM0058 names 3 columns
SELECT a FROM Trade CROSS JOIN UNNEST(ARRAY[ROW(Symbol, 1)]) AS u(a, b, c)
