-- fails: LAM0054 there is no column 'two' here
SELECT Symbol FROM Trade WHERE Note = "two"
