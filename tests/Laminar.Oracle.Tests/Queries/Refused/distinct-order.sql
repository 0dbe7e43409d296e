-- fails: LAM0300 ORDER BY of SELECT DISTINCT by what is not in the select list
SELECT DISTINCT Symbol FROM Trade ORDER BY Price LIMIT 2
