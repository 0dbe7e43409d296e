-- fails: LAM0270 did you mean 'bySymbol'
SELECT LAG(Price) OVER bySymbl AS p FROM Trade WINDOW bySymbol AS (PARTITION BY Symbol ORDER BY Ts)
