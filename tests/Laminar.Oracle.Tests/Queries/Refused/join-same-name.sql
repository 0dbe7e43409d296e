-- fails: LAM0160 'Trade'
SELECT Symbol FROM Trade JOIN Trade ON Symbol = Symbol
