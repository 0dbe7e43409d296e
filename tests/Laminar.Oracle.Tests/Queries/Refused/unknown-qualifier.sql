-- fails: LAM? u
SELECT u.Symbol FROM Trade AS t
