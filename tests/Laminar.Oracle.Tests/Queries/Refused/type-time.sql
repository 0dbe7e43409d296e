-- fails: LAM0080 '25:00:00' is not a time
SELECT Symbol FROM Trade WHERE CAST(Ts AS TIME) = TIME '25:00:00'
