-- fails: LAM0094 ORDER BY 2: the select list has items 1 to 1
SELECT Symbol FROM Trade ORDER BY 2 LIMIT 3
