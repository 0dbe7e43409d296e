-- fails: LAM0231 UNNEST takes an ARRAY
SELECT Symbol, x FROM Trade CROSS JOIN UNNEST(Quantity) AS u(x)
