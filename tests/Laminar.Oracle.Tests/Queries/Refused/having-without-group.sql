-- fails: LAM0092 'Symbol' has many values in a group
SELECT Symbol FROM Trade HAVING Symbol = 'a'
