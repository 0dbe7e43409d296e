-- fails: LAM0073 = does not take TEXT and INTEGER
SELECT Symbol FROM Trade WHERE Symbol = 1
