SELECT EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.QUERY_STATISTICS) AS is_on,
    'H2 cannot for a database that this server opens: only its administrator may, which is this server alone; explain_query with analyze measures one statement' AS remedy
