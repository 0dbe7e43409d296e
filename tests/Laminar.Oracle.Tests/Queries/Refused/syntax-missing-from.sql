-- fails: LAM? 
SELECT Symbol Trade WHERE
