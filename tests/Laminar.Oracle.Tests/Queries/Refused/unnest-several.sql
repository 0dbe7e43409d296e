-- fails: LAM0300 several arrays
SELECT Symbol, x FROM Trade CROSS JOIN UNNEST(ARRAY[1], ARRAY[2]) AS u(x)
