-- fails: LAM0074 OR needs a condition (BOOLEAN), and this is TEXT
SELECT Symbol FROM Trade WHERE Sell OR Note
