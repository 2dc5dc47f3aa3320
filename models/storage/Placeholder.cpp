namespace vitrine::models {}
