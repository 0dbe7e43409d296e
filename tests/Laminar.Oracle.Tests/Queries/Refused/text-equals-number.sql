-- fails: LAM? TEXT
SELECT Symbol FROM Trade WHERE Symbol = 1
