-- fails: LAM0080 '2023-02-29' is not a date: there is no such day
SELECT Symbol FROM Trade WHERE Settles = DATE '2023-02-29'
