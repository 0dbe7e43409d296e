-- fails: LAM0075 = ANY needs values of one type, and these are DATE and TIMESTAMP; elements that are no numbers stay as they are: CAST the value to DATE
SELECT Ts = ANY(days) AS x FROM (SELECT Ts, ARRAY_CONCAT(ARRAY[Settles], ARRAY[Settles]) AS days FROM Trade) AS t
