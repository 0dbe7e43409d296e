-- fails: LAM0083 ESCAPE takes a string of one character
SELECT Note LIKE 'a%' ESCAPE '!!' AS a FROM Trade
