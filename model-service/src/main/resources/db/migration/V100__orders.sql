-- The orders that lists of this service offer besides slug and date of publication.
create index item_models_by_province on item ((coalesce(summary -> 'province', 'null')), slug)
    where collection = 'models' and summary is not null;
