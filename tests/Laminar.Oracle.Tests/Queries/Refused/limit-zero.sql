-- fails: LAM0300 a LIMIT that is not a whole number
SELECT Symbol FROM Trade ORDER BY Symbol LIMIT 0
