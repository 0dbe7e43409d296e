-- fails: LAM0058 2 columns
SELECT Symbol, x FROM Trade CROSS JOIN UNNEST(ARRAY[1]) AS u(x, y)
