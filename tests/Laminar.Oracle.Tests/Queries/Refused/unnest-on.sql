-- fails: LAM0234 ON TRUE
SELECT Symbol, x FROM Trade JOIN UNNEST(ARRAY[Quantity]) AS u(x) ON x > 5
