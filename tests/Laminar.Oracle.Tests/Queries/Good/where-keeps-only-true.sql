SELECT Symbol, Note FROM Trade WHERE Note <> 'x'
