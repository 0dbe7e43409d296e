-- fails: LAM? 
SELECT Symbol FROM Trade HAVING Symbol = 'a'
