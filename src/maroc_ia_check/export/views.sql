-- Questions that researchers ask first. `number` is the value as a floating-point number, for sorting and
-- drawing; the exact one is in statements.value.

-- every statement with what it is about and who says it; `voice` is the source it repeats in the end
CREATE VIEW statements_in_full AS
SELECT
  statements.id, claims.topic, statements.claim,
  (SELECT label FROM claim_labels WHERE claim_labels.claim = claims.id AND language = 'fr') AS label_fr,
  (SELECT label FROM claim_labels WHERE claim_labels.claim = claims.id AND language = 'en') AS label_en,
  (SELECT label FROM claim_labels WHERE claim_labels.claim = claims.id AND language = 'ar') AS label_ar,
  statements.rank, statements.value, CAST(statements.value AS REAL) AS number,
  statements.min, statements.max, statements.unit, statements.hedge, statements.as_said,
  statements.period_start, statements.period_end,
  COALESCE(statements.modality, claims.modality) AS modality, statements.said_by,
  statements.event_start, statements.event_end, statements.place, statements.superseded_on,
  statements.source, sources.publisher, sources.published, sources.tier, sources.language, sources.url,
  COALESCE(sources.origin, sources.id) AS voice
FROM statements
JOIN claims ON claims.id = statements.claim
JOIN sources ON sources.id = statements.source;

-- of each claim with a figure, what was said last and was not replaced since
CREATE VIEW latest_values AS
SELECT * FROM (
  SELECT
    statements_in_full.*,
    ROW_NUMBER() OVER (PARTITION BY claim ORDER BY published DESC, rank = 'preferred' DESC, id) AS place_in_time
  FROM statements_in_full
  WHERE rank IN ('preferred', 'normal') AND published IS NOT NULL
    AND (value IS NOT NULL OR min IS NOT NULL OR max IS NOT NULL)
) WHERE place_in_time = 1;

-- how many independent voices carry each value of each claim
CREATE VIEW voices_by_value AS
SELECT claim, unit, value, min, max, COUNT(DISTINCT voice) AS voices, COUNT(*) AS statements
FROM statements_in_full
WHERE rank IN ('preferred', 'normal')
GROUP BY claim, unit, value, min, max;

-- where independent sources disagree, one row a side
CREATE VIEW disputed_claims AS
SELECT
  conflicts.claim, conflicts.slot, conflict_sides.side, conflict_sides.says,
  COUNT(DISTINCT statements_in_full.voice) AS voices,
  MAX(statements_in_full.published) AS newest,
  statements_in_full.label_fr, statements_in_full.label_en, statements_in_full.label_ar
FROM conflicts
JOIN conflict_sides ON conflict_sides.conflict = conflicts.id
JOIN statements_in_full ON statements_in_full.id = conflict_sides.statement
GROUP BY conflicts.id, conflict_sides.side;

-- what each value was replaced by: the history of a claim in order
CREATE VIEW history AS
SELECT claim, published, rank, superseded_on, value, number, unit, publisher, as_said, id
FROM statements_in_full
ORDER BY claim, published IS NULL, published, id;
