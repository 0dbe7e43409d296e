-- fails: LAM0055 a.Symbol or b.Symbol
SELECT Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts = b.Ts
